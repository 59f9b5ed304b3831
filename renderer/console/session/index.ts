export { ChooseProfile } from './choose-profile'
export { ProfileMenu } from './profile-menu'
export { useActivity } from './activity'
